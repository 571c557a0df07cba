DECLARE @topic int = 3;
DECLARE @language varchar(8) = 'ru';

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], [p2].[Name], [p2].[Slug], (
    SELECT TOP(1) [p3].[Title]
    FROM [PersonPosts] AS [p3]
    WHERE [p2].[Id] IS NOT NULL AND [p2].[Id] = [p3].[PersonId] AND ([p3].[HeldFrom] IS NULL OR [p3].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p3].[HeldTo] IS NULL OR [p3].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p3].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p2] ON [e].[SpeakerId] = [p2].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [p0].[PublicationId]
    FROM [PublicationTopics] AS [p0]
    INNER JOIN [Publications] AS [p1] ON [p0].[PublicationId] = [p1].[Id]
    WHERE [p0].[TopicId] = @topic AND [p1].[Language] = @language
    ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
)
