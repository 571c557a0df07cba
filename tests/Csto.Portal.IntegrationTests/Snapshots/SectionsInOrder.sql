SELECT [s].[Kind], [s].[Slug], [s].[Title], [s].[Description]
FROM [Sections] AS [s]
ORDER BY [s].[Position]
