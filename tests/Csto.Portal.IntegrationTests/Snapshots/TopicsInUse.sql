SELECT [t].[Name], [t].[Slug]
FROM [Topics] AS [t]
WHERE EXISTS (
    SELECT 1
    FROM [PublicationTopics] AS [p]
    WHERE [p].[TopicId] = [t].[Id])
ORDER BY [t].[Name]
