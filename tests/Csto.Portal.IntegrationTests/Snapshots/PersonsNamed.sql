DECLARE @today date = '2026-02-13';
DECLARE @language varchar(8) = 'ru';

SELECT [p].[Name], [p].[SortName], [p].[Slug], (
    SELECT TOP(1) [p1].[Title]
    FROM [PersonPosts] AS [p1]
    WHERE [p].[Id] = [p1].[PersonId] AND ([p1].[HeldFrom] IS NULL OR [p1].[HeldFrom] <= @today) AND ([p1].[HeldTo] IS NULL OR [p1].[HeldTo] >= @today)
    ORDER BY [p1].[HeldFrom] DESC)
FROM [Persons] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [PublicationPersons] AS [p0]
    WHERE [p0].[PersonId] = [p].[Id] AND [p0].[Language] = @language)
ORDER BY [p].[SortName]
