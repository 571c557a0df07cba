DECLARE @Value varchar(8) = 'ru';
DECLARE @Value1 int = 1;
DECLARE @Value2 date = '2026-02-13';
DECLARE @Value3 varchar(80) = 'zasedanie';

SELECT [p].[Id], [p].[Visibility], [p].[GoneExplanation], CASE
    WHEN [p].[GoneRedirectId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p0].[Language], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], [p1].[Name], [p1].[Slug], (
    SELECT TOP(1) [p3].[Title]
    FROM [PersonPosts] AS [p3]
    WHERE [p1].[Id] IS NOT NULL AND [p1].[Id] = [p3].[PersonId] AND ([p3].[HeldFrom] IS NULL OR [p3].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p3].[HeldTo] IS NULL OR [p3].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p3].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn], [p].[TranslationOfId], CASE
    WHEN CASE
        WHEN [p2].[MajorEditions] > 1 THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) AND CASE
        WHEN [p2].[MajorEditions] > [p].[TranslatedEdition] THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Publications] AS [p]
LEFT JOIN [Publications] AS [p0] ON [p].[GoneRedirectId] = [p0].[Id]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p1] ON [e].[SpeakerId] = [p1].[Id]
LEFT JOIN [Publications] AS [p2] ON [p].[TranslationOfId] = [p2].[Id]
WHERE [p].[Language] = @Value AND [p].[Kind] = @Value1 AND [p].[PublishedOn] = @Value2 AND [p].[Slug] = @Value3 AND [p].[Visibility] <> 0
