DECLARE @kind int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';
DECLARE @number int = 2;

SELECT [p].[Id], CASE
    WHEN [p].[LiveEditionId] = [e].[Id] AND [p].[LiveEditionId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p].[Visibility], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[MajorEditions], [p].[FirstLiveAt], [e].[GoesLiveAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], [p0].[Name], [p0].[Slug], (
    SELECT TOP(1) [p1].[Title]
    FROM [PersonPosts] AS [p1]
    WHERE [p0].[Id] IS NOT NULL AND [p0].[Id] = [p1].[PersonId] AND ([p1].[HeldFrom] IS NULL OR [p1].[HeldFrom] <= COALESCE([e].[DeliveredOn], [e].[PublishedOn])) AND ([p1].[HeldTo] IS NULL OR [p1].[HeldTo] >= COALESCE([e].[DeliveredOn], [e].[PublishedOn]))
    ORDER BY [p1].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn], [e].[PublishedOn]
FROM [Editions] AS [e]
INNER JOIN [Publications] AS [p] ON [e].[PublicationId] = [p].[Id]
LEFT JOIN [Persons] AS [p0] ON [e].[SpeakerId] = [p0].[Id]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [p].[Language] = 'ru' AND [p].[Kind] = @kind AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug AND [p].[Visibility] = 1 AND [e].[MajorNumber] = @number
