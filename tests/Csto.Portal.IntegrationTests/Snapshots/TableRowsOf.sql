DECLARE @ids1 int = 7;
DECLARE @ids2 int = 8;

SELECT [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [p].[Sequence], [e].[Title], CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
WHERE [p].[Visibility] = 1 AND [p].[Id] IN (@ids1, @ids2)
