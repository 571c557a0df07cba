SELECT [e].[Title]
FROM [Editions] AS [e]
WHERE [e].[State] = 40
