DECLARE @kind int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @slug varchar(80) = 'zasedanie';

SELECT [p].[Visibility], [p].[GoneExplanation], [p].[Sequence], [p].[FirstLiveAt], [p].[LastChangedAt], [e].[Id], [e].[Title], [e].[Lead], [e].[Body], [e].[Footer], [e].[PressContactId], [p0].[Name], [p0].[Slug], (
    SELECT TOP(1) [p1].[Title]
    FROM [PersonPosts] AS [p1]
    WHERE [p0].[Id] IS NOT NULL AND [p0].[Id] = [p1].[PersonId] AND ([p1].[HeldFrom] IS NULL OR [p1].[HeldFrom] <= COALESCE([e].[DeliveredOn], [p].[PublishedOn])) AND ([p1].[HeldTo] IS NULL OR [p1].[HeldTo] >= COALESCE([e].[DeliveredOn], [p].[PublishedOn]))
    ORDER BY [p1].[HeldFrom] DESC), [e].[SpeechType], [e].[Occasion], [e].[Place], [e].[DeliveredOn]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p0] ON [e].[SpeakerId] = [p0].[Id]
WHERE [p].[Language] = 'ru' AND [p].[Kind] = @kind AND [p].[PublishedOn] = @day AND [p].[Slug] = @slug AND [p].[Visibility] <> 0
