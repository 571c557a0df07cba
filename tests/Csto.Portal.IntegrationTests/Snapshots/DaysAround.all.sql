DECLARE @from date = '2026-02-01';
DECLARE @to date = '2026-02-28';

SELECT [a].[Day], [a].[Count]
FROM [ArchiveDays] AS [a]
WHERE [a].[Language] = 'ru' AND [a].[Count] > 0 AND [a].[Day] >= COALESCE((
    SELECT MAX([a0].[Day])
    FROM [ArchiveDays] AS [a0]
    WHERE [a0].[Language] = 'ru' AND [a0].[Count] > 0 AND [a0].[Day] < @from), @from) AND [a].[Day] <= COALESCE((
    SELECT MIN([a1].[Day])
    FROM [ArchiveDays] AS [a1]
    WHERE [a1].[Language] = 'ru' AND [a1].[Count] > 0 AND [a1].[Day] > @to), @to)
ORDER BY [a].[Day]
