DECLARE @userId int = 7;

SELECT [e].[Title]
FROM [Editions] AS [e]
WHERE [e].[State] = 20 AND NOT EXISTS (
    SELECT 1
    FROM [EditionContributors] AS [e0]
    WHERE [e].[Id] = [e0].[EditionId] AND [e0].[UserId] = @userId)
