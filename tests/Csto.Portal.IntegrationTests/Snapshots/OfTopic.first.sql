DECLARE @p int = 21;
DECLARE @topicId int = 3;
DECLARE @language varchar(8) = 'ru';

SELECT [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], CASE
    WHEN [p0].[Language] = 'ru' THEN [p2].[Name]
    ELSE COALESCE([p2].[EnglishName], [p2].[Name])
END, CASE
    WHEN [p0].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId], [p0].[Language]
FROM (
    SELECT TOP(@p) [p].[PublicationId], [p].[PublishedOn], [p].[Sequence]
    FROM [PublicationTopics] AS [p]
    WHERE [p].[TopicId] = @topicId AND [p].[Language] = @language
    ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
) AS [p1]
INNER JOIN [Publications] AS [p0] ON [p1].[PublicationId] = [p0].[Id]
LEFT JOIN [Editions] AS [e] ON [p0].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p2] ON [e].[SpeakerId] = [p2].[Id]
ORDER BY [p1].[PublishedOn] DESC, [p1].[Sequence] DESC
