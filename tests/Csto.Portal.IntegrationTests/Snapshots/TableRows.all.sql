DECLARE @language varchar(8) = 'ru';

SELECT [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [p].[Sequence], [e].[Title], CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [p0].[Id]
    FROM [Publications] AS [p0]
    WHERE [p0].[Language] = @language AND [p0].[Visibility] = 1
    ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
)
