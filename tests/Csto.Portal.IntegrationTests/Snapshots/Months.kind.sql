DECLARE @one int = 3;

SELECT [a0].[Year], [a0].[Month], COALESCE(SUM([a0].[Count]), 0)
FROM (
    SELECT [a].[Count], DATEPART(year, [a].[Day]) AS [Year], DATEPART(month, [a].[Day]) AS [Month]
    FROM [ArchiveDays] AS [a]
    WHERE [a].[Language] = 'ru' AND [a].[Count] > 0 AND [a].[Kind] = @one
) AS [a0]
GROUP BY [a0].[Year], [a0].[Month]
ORDER BY [a0].[Year], [a0].[Month]
