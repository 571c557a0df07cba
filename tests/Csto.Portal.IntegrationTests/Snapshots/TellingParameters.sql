DECLARE @p int = 100;

SELECT TOP(@p) [r].[Parameters]
FROM [Redirects] AS [r]
WHERE [r].[Parameters] IS NOT NULL
GROUP BY [r].[Parameters]
ORDER BY [r].[Parameters]
