DECLARE @userId int = 7;

SELECT [r].[Text]
FROM [Remarks] AS [r]
INNER JOIN [Editions] AS [e] ON [r].[EditionId] = [e].[Id]
WHERE [r].[ResolvedAt] IS NULL AND ([r].[LastById] IS NULL OR [r].[LastById] <> @userId) AND [e].[State] <= 50 AND ([r].[AuthorId] = @userId OR [e].[CreatedById] = @userId OR [e].[ChangedById] = @userId OR EXISTS (
    SELECT 1
    FROM [Remarks] AS [r0]
    WHERE [r].[Id] = [r0].[ThreadId] AND [r0].[AuthorId] = @userId))
