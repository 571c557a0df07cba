DECLARE @p int = 21;
DECLARE @language varchar(8) = 'ru';

SELECT [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], [p1].[Name], CASE
    WHEN [p0].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Language], [p0].[LiveEditionId], [p0].[PhotoCount]
FROM (
    SELECT TOP(@p) [p].[Kind], [p].[Language], [p].[LiveEditionId], [p].[PhotoCount], [p].[PublishedOn], [p].[Sequence], [p].[Slug], [p].[WithdrawnAt]
    FROM [Publications] AS [p]
    WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[PhotoCount] > 0
    ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
) AS [p0]
LEFT JOIN [Editions] AS [e] ON [p0].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p1] ON [e].[SpeakerId] = [p1].[Id]
ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
