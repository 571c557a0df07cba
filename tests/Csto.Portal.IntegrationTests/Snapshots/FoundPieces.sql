DECLARE @ids1 int = 7;
DECLARE @ids2 int = 8;

SELECT [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], [p0].[Name], CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId], [p].[Language], [e].[Body], [e].[Occasion], [e].[Place]
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p0] ON [e].[SpeakerId] = [p0].[Id]
WHERE [p].[Visibility] = 1 AND [p].[Id] IN (@ids1, @ids2)
