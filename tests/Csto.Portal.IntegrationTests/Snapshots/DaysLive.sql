SELECT [a].[Kind], [a].[Day], [a].[Count]
FROM [ArchiveDays] AS [a]
WHERE [a].[Language] = 'ru' AND [a].[Count] > 0
ORDER BY [a].[Day]
