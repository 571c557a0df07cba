SELECT [s].[Generation], [s].[ChangedAt]
FROM [SiteStates] AS [s]
WHERE [s].[Id] = 1
