DECLARE @person int = 5;
DECLARE @asSpeaker bit = CAST(1 AS bit);
DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @topic int = 3;
DECLARE @first date = '2026-02-04';
DECLARE @last date = '2026-02-13';
DECLARE @day date = '2026-02-13';
DECLARE @sequence bigint = CAST(41 AS bigint);
DECLARE @asSpeaker11 bit = CAST(0 AS bit);
DECLARE @language12 varchar(8) = 'ru';
DECLARE @kind13 int = 1;
DECLARE @topic14 int = 3;
DECLARE @first18 date = '2026-02-04';
DECLARE @last19 date = '2026-02-13';
DECLARE @day20 date = '2026-02-13';
DECLARE @sequence21 bigint = CAST(41 AS bigint);

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], CASE
    WHEN [p].[Language] = 'ru' THEN [p7].[Name]
    ELSE COALESCE([p7].[EnglishName], [p7].[Name])
END, [p7].[Slug], (
    SELECT TOP(1) CASE
        WHEN [p].[Language] = 'ru' THEN [p8].[Title]
        ELSE COALESCE([p8].[EnglishTitle], [p8].[Title])
    END
    FROM [PersonPosts] AS [p8]
    WHERE [p7].[Id] IS NOT NULL AND [p7].[Id] = [p8].[PersonId] AND ([p8].[HeldFrom] IS NULL OR [p8].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p8].[HeldTo] IS NULL OR [p8].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p8].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p7] ON [e].[SpeakerId] = [p7].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [u].[Id]
    FROM (
        SELECT [s].[Id], [s].[Day], [s].[Sequence]
        FROM (
            SELECT TOP(21) [p0].[PublicationId] AS [Id], [p0].[PublishedOn] AS [Day], [p0].[Sequence]
            FROM [PublicationPersons] AS [p0]
            INNER JOIN [Publications] AS [p1] ON [p0].[PublicationId] = [p1].[Id]
            WHERE [p0].[PersonId] = @person AND [p0].[IsSpeaker] = @asSpeaker AND [p0].[Language] = @language AND [p1].[Kind] = @kind AND EXISTS (
                SELECT 1
                FROM [PublicationTopics] AS [p2]
                WHERE [p2].[PublicationId] = [p0].[PublicationId] AND [p2].[TopicId] = @topic) AND [p0].[PublishedOn] >= @first AND [p0].[PublishedOn] <= @last AND ([p0].[PublishedOn] < @day OR [p0].[Sequence] < @sequence)
            ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
        ) AS [s]
        UNION ALL
        SELECT [s0].[Id], [s0].[Day], [s0].[Sequence]
        FROM (
            SELECT TOP(21) [p3].[PublicationId] AS [Id], [p3].[PublishedOn] AS [Day], [p3].[Sequence]
            FROM [PublicationPersons] AS [p3]
            INNER JOIN [Publications] AS [p4] ON [p3].[PublicationId] = [p4].[Id]
            WHERE [p3].[PersonId] = @person AND [p3].[IsSpeaker] = @asSpeaker11 AND [p3].[Language] = @language12 AND [p4].[Kind] = @kind13 AND EXISTS (
                SELECT 1
                FROM [PublicationTopics] AS [p5]
                WHERE [p5].[PublicationId] = [p3].[PublicationId] AND [p5].[TopicId] = @topic14) AND NOT EXISTS (
                SELECT 1
                FROM [PublicationPersons] AS [p6]
                WHERE [p6].[PublicationId] = [p3].[PublicationId] AND [p6].[PersonId] = @person AND [p6].[IsSpeaker] = CAST(1 AS bit)) AND [p3].[PublishedOn] >= @first18 AND [p3].[PublishedOn] <= @last19 AND ([p3].[PublishedOn] < @day20 OR [p3].[Sequence] < @sequence21)
            ORDER BY [p3].[PublishedOn] DESC, [p3].[Sequence] DESC
        ) AS [s0]
    ) AS [u]
    ORDER BY [u].[Day] DESC, [u].[Sequence] DESC
)
