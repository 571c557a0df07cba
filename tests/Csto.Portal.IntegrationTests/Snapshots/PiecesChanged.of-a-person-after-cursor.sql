DECLARE @language varchar(8) = 'ru';
DECLARE @from datetime2 = '2026-02-13T09:00:00.0000000Z';
DECLARE @at datetime2 = '2026-02-13T09:00:00.0000000Z';
DECLARE @id int = 41;
DECLARE @kind int = 1;
DECLARE @first date = '2026-02-13';
DECLARE @last date = '2026-02-13';
DECLARE @person int = 5;
DECLARE @topic int = 3;

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], CASE
    WHEN [p].[Language] = 'ru' THEN [p3].[Name]
    ELSE COALESCE([p3].[EnglishName], [p3].[Name])
END, [p3].[Slug], (
    SELECT TOP(1) CASE
        WHEN [p].[Language] = 'ru' THEN [p4].[Title]
        ELSE COALESCE([p4].[EnglishTitle], [p4].[Title])
    END
    FROM [PersonPosts] AS [p4]
    WHERE [p3].[Id] IS NOT NULL AND [p3].[Id] = [p4].[PersonId] AND ([p4].[HeldFrom] IS NULL OR [p4].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p4].[HeldTo] IS NULL OR [p4].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p4].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p3] ON [e].[SpeakerId] = [p3].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [p0].[Id]
    FROM [Publications] AS [p0]
    WHERE [p0].[Language] = @language AND [p0].[Visibility] = 1 AND [p0].[LastChangedAt] >= @from AND ([p0].[LastChangedAt] > @at OR [p0].[Id] > @id) AND [p0].[Kind] = @kind AND [p0].[PublishedOn] >= @first AND [p0].[PublishedOn] <= @last AND EXISTS (
        SELECT 1
        FROM [PublicationPersons] AS [p1]
        WHERE [p1].[PublicationId] = [p0].[Id] AND [p1].[PersonId] = @person) AND EXISTS (
        SELECT 1
        FROM [PublicationTopics] AS [p2]
        WHERE [p2].[PublicationId] = [p0].[Id] AND [p2].[TopicId] = @topic)
    ORDER BY [p0].[LastChangedAt], [p0].[Id]
)
