DECLARE @language varchar(8) = 'ru';

SELECT [a].[Kind], [a].[Day], [a].[Count]
FROM [ArchiveDays] AS [a]
WHERE [a].[Language] = @language AND [a].[Count] > 0
ORDER BY [a].[Day]
