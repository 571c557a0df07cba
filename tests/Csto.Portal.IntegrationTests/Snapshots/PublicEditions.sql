DECLARE @p int = 2;
DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';
DECLARE @number int = 2;

SELECT [s].[Id0], CASE
    WHEN [s].[LiveEditionId] = [s].[Id] AND [s].[LiveEditionId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [s].[Visibility], [s].[WithdrawnAt], [s].[WithdrawalExplanation], [s].[Sequence], [s].[FirstLiveAt], [s].[GoesLiveAt], [s].[Id], [s].[Title], [s].[Lead], [s].[Body], [s].[LeadPicture], [s].[SocialPicture], [s].[Footer], [s].[PressContactId], [p0].[Name], [p0].[Slug], (
    SELECT TOP(1) [p1].[Title]
    FROM [PersonPosts] AS [p1]
    WHERE [p0].[Id] IS NOT NULL AND [p0].[Id] = [p1].[PersonId] AND ([p1].[HeldFrom] IS NULL OR [p1].[HeldFrom] <= COALESCE([s].[DeliveredOn], [s].[PublishedOn])) AND ([p1].[HeldTo] IS NULL OR [p1].[HeldTo] >= COALESCE([s].[DeliveredOn], [s].[PublishedOn]))
    ORDER BY [p1].[HeldFrom] DESC), [s].[SpeechType], [s].[Occasion], [s].[Place], [s].[DeliveredOn], [s].[TranslationOfId], [s].[PublishedOn], [s].[MajorNumber], [s].[ChangeNote]
FROM (
    SELECT TOP(@p) [e].[Id], [e].[Body], [e].[ChangeNote], [e].[DeliveredOn], [e].[Footer], [e].[GoesLiveAt], [e].[Lead], [e].[LeadPicture], [e].[MajorNumber], [e].[Occasion], [e].[Place], [e].[PressContactId], [e].[PublishedOn], [e].[SocialPicture], [e].[SpeakerId], [e].[SpeechType], [e].[Title], [p].[Id] AS [Id0], [p].[FirstLiveAt], [p].[LiveEditionId], [p].[Sequence], [p].[TranslationOfId], [p].[Visibility], [p].[WithdrawalExplanation], [p].[WithdrawnAt]
    FROM [Editions] AS [e]
    INNER JOIN [Publications] AS [p] ON [e].[PublicationId] = [p].[Id]
    WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [p].[Language] = @language AND [p].[Kind] = @kind AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug AND [p].[Visibility] = 1 AND [e].[MajorNumber] <= @number
    ORDER BY [e].[MajorNumber] DESC
) AS [s]
LEFT JOIN [Persons] AS [p0] ON [s].[SpeakerId] = [p0].[Id]
ORDER BY [s].[MajorNumber] DESC
