DECLARE @language varchar(8) = 'ru';

SELECT [t].[Name], [t].[Slug]
FROM [Topics] AS [t]
WHERE EXISTS (
    SELECT 1
    FROM [PublicationTopics] AS [p]
    WHERE [p].[TopicId] = [t].[Id] AND [p].[Language] = @language)
ORDER BY [t].[Name]
