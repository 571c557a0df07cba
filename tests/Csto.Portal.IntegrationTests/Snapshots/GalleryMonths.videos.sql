DECLARE @language varchar(8) = 'ru';

SELECT [p0].[Year], [p0].[Month], COUNT(*)
FROM (
    SELECT DATEPART(year, [p].[PublishedOn]) AS [Year], DATEPART(month, [p].[PublishedOn]) AS [Month]
    FROM [Publications] AS [p]
    WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[VideoCount] > 0
) AS [p0]
GROUP BY [p0].[Year], [p0].[Month]
ORDER BY [p0].[Year], [p0].[Month]
