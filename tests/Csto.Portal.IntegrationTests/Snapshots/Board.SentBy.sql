DECLARE @userId int = 7;

SELECT [e].[Title]
FROM [Editions] AS [e]
WHERE [e].[State] IN (20, 30, 40) AND [e].[SubmittedById] = @userId
