DECLARE @userId int = 7;
DECLARE @userId1 int = 7;

SELECT [e].[Title]
FROM [Editions] AS [e]
WHERE [e].[UrgentById] > 0 AND [e].[ConfirmedAt] IS NULL AND ([e].[UrgentById] <> @userId OR [e].[UrgentById] IS NULL) AND NOT EXISTS (
    SELECT 1
    FROM [EditionContributors] AS [e0]
    WHERE [e].[Id] = [e0].[EditionId] AND [e0].[UserId] = @userId1)
