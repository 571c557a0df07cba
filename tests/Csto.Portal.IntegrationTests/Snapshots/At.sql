DECLARE @Value int = 1;
DECLARE @Value1 date = '2026-02-13';
DECLARE @Value2 varchar(80) = 'zasedanie';

SELECT [p].[Id], [p].[Visibility], [p].[GoneExplanation], CASE
    WHEN [p].[GoneRedirectId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Kind], [p0].[PublishedOn], [p0].[Slug], [p].[WithdrawnAt], [p].[WithdrawalExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[LeadPicture], [e].[SocialPicture], [e].[Footer], [e].[PressContactId], [p1].[Name], [p1].[Slug], (
    SELECT TOP(1) [p2].[Title]
    FROM [PersonPosts] AS [p2]
    WHERE [p1].[Id] IS NOT NULL AND [p1].[Id] = [p2].[PersonId] AND ([p2].[HeldFrom] IS NULL OR [p2].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p2].[HeldTo] IS NULL OR [p2].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p2].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Publications] AS [p0] ON [p].[GoneRedirectId] = [p0].[Id]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p1] ON [e].[SpeakerId] = [p1].[Id]
WHERE [p].[Language] = 'ru' AND [p].[Kind] = @Value AND [p].[PublishedOn] = @Value1 AND [p].[Slug] = @Value2 AND [p].[Visibility] <> 0
