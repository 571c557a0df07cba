DECLARE @language varchar(8) = 'ru';
DECLARE @from datetime2 = '2026-02-12T21:00:00.0000000Z';

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], CASE
    WHEN [p].[Language] = 'ru' THEN [p1].[Name]
    ELSE COALESCE([p1].[EnglishName], [p1].[Name])
END, [p1].[Slug], (
    SELECT TOP(1) CASE
        WHEN [p].[Language] = 'ru' THEN [p2].[Title]
        ELSE COALESCE([p2].[EnglishTitle], [p2].[Title])
    END
    FROM [PersonPosts] AS [p2]
    WHERE [p1].[Id] IS NOT NULL AND [p1].[Id] = [p2].[PersonId] AND ([p2].[HeldFrom] IS NULL OR [p2].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p2].[HeldTo] IS NULL OR [p2].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p2].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p1] ON [e].[SpeakerId] = [p1].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [p0].[Id]
    FROM [Publications] AS [p0]
    WHERE [p0].[Language] = @language AND [p0].[Visibility] = 1 AND [p0].[LastChangedAt] >= @from
    ORDER BY [p0].[LastChangedAt], [p0].[Id]
)
