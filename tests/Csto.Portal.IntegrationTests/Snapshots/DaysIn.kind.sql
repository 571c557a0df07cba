DECLARE @one int = 1;
DECLARE @from date = '2026-01-01';
DECLARE @to date = '2026-12-31';

SELECT [a].[Day], [a].[Count]
FROM [ArchiveDays] AS [a]
WHERE [a].[Language] = 'ru' AND [a].[Count] > 0 AND [a].[Kind] = @one AND [a].[Day] >= @from AND [a].[Day] <= @to
ORDER BY [a].[Day]
