DECLARE @key uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Id], [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], CASE
    WHEN [p].[Language] = 'ru' THEN [p0].[Name]
    ELSE COALESCE([p0].[EnglishName], [p0].[Name])
END, [p0].[Slug], (
    SELECT TOP(1) CASE
        WHEN [p].[Language] = 'ru' THEN [p1].[Title]
        ELSE COALESCE([p1].[EnglishTitle], [p1].[Title])
    END
    FROM [PersonPosts] AS [p1]
    WHERE [p0].[Id] IS NOT NULL AND [p0].[Id] = [p1].[PersonId] AND ([p1].[HeldFrom] IS NULL OR [p1].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p1].[HeldTo] IS NULL OR [p1].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p1].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p0] ON [e].[SpeakerId] = [p0].[Id]
WHERE [p].[Key] = @key AND [p].[Visibility] = 1
