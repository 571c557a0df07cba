DECLARE @p int = 100;

SELECT TOP(@p) [r0].[Parameters]
FROM (
    SELECT DISTINCT [r].[Parameters]
    FROM [Redirects] AS [r]
    WHERE [r].[Parameters] IS NOT NULL
) AS [r0]
ORDER BY [r0].[Parameters]
