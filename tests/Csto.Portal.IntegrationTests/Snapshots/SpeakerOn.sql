DECLARE @day date = '2026-02-13';
DECLARE @personId int = 5;

SELECT [p].[Name], [p].[Slug], (
    SELECT TOP(1) [p0].[Title]
    FROM [PersonPosts] AS [p0]
    WHERE [p].[Id] = [p0].[PersonId] AND ([p0].[HeldFrom] IS NULL OR [p0].[HeldFrom] <= @day) AND ([p0].[HeldTo] IS NULL OR [p0].[HeldTo] >= @day)
    ORDER BY [p0].[HeldFrom] DESC)
FROM [Persons] AS [p]
WHERE [p].[Id] = @personId
