DECLARE @path nvarchar(400) = N'/news/2026/02/13/zasedanie';

SELECT [p].[Visibility], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[GoneExplanation], CASE
    WHEN [p].[GoneRedirectId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Language], [p].[Language]
FROM [Redirects] AS [r]
LEFT JOIN [Publications] AS [p] ON [r].[PublicationId] = [p].[Id]
LEFT JOIN [Publications] AS [p0] ON [p].[GoneRedirectId] = [p0].[Id]
WHERE [r].[Path] = @path AND [p].[PublishedOn] IS NOT NULL AND [p].[Slug] IS NOT NULL
