DECLARE @userId int = 7;

SELECT [e].[Title]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[WorkEditionId] = [e].[Id]
WHERE [p].[WorkEditionId] > 0 AND [e].[State] = 10 AND ([e].[ChangedById] = @userId OR [e].[CreatedById] = @userId)
