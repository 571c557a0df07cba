DECLARE @person int = 5;
DECLARE @asSpeaker bit = CAST(1 AS bit);
DECLARE @language varchar(8) = 'ru';
DECLARE @asSpeaker4 bit = CAST(0 AS bit);
DECLARE @language5 varchar(8) = 'ru';

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], [p5].[Name], [p5].[Slug], (
    SELECT TOP(1) [p6].[Title]
    FROM [PersonPosts] AS [p6]
    WHERE [p5].[Id] IS NOT NULL AND [p5].[Id] = [p6].[PersonId] AND ([p6].[HeldFrom] IS NULL OR [p6].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p6].[HeldTo] IS NULL OR [p6].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p6].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p5] ON [e].[SpeakerId] = [p5].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [u].[Id]
    FROM (
        SELECT [s].[Id], [s].[Day], [s].[Sequence]
        FROM (
            SELECT TOP(21) [p0].[PublicationId] AS [Id], [p0].[PublishedOn] AS [Day], [p0].[Sequence]
            FROM [PublicationPersons] AS [p0]
            INNER JOIN [Publications] AS [p1] ON [p0].[PublicationId] = [p1].[Id]
            WHERE [p0].[PersonId] = @person AND [p0].[IsSpeaker] = @asSpeaker AND [p1].[Language] = @language
            ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
        ) AS [s]
        UNION ALL
        SELECT [s0].[Id], [s0].[Day], [s0].[Sequence]
        FROM (
            SELECT TOP(21) [p2].[PublicationId] AS [Id], [p2].[PublishedOn] AS [Day], [p2].[Sequence]
            FROM [PublicationPersons] AS [p2]
            INNER JOIN [Publications] AS [p3] ON [p2].[PublicationId] = [p3].[Id]
            WHERE [p2].[PersonId] = @person AND [p2].[IsSpeaker] = @asSpeaker4 AND [p3].[Language] = @language5 AND NOT EXISTS (
                SELECT 1
                FROM [PublicationPersons] AS [p4]
                WHERE [p4].[PublicationId] = [p2].[PublicationId] AND [p4].[PersonId] = @person AND [p4].[IsSpeaker] = CAST(1 AS bit))
            ORDER BY [p2].[PublishedOn] DESC, [p2].[Sequence] DESC
        ) AS [s0]
    ) AS [u]
    ORDER BY [u].[Day] DESC, [u].[Sequence] DESC
)
