DECLARE @keys1 nvarchar(400) = N'/news/?element_id=123';
DECLARE @keys2 nvarchar(400) = N'/news';

SELECT [r].[Path], [r].[Target], CASE
    WHEN [r].[PublicationId] IS NULL THEN 0
    ELSE [p].[Visibility]
END, CASE
    WHEN [r].[PublicationId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], CASE
    WHEN [r].[PublicationId] IS NULL OR [p].[GoneRedirectId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Language]
FROM [Redirects] AS [r]
LEFT JOIN [Publications] AS [p] ON [r].[PublicationId] = [p].[Id]
LEFT JOIN [Publications] AS [p0] ON [p].[GoneRedirectId] = [p0].[Id]
WHERE [r].[Path] IN (@keys1, @keys2)
