DECLARE @p int = 11;
DECLARE @personId int = 5;
DECLARE @language varchar(8) = 'ru';
DECLARE @speech bit = CAST(1 AS bit);
DECLARE @mention bit = CAST(0 AS bit);

SELECT [u].[IsSpeaker], [p3].[Kind], [p3].[PublishedOn], [p3].[Slug], [p3].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], [p4].[Name], CASE
    WHEN [p3].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId], [p3].[Language]
FROM (
    SELECT [p1].[PublicationId], [p1].[IsSpeaker]
    FROM (
        SELECT TOP(@p) [p].[PublicationId], [p].[IsSpeaker]
        FROM [PublicationPersons] AS [p]
        WHERE [p].[PersonId] = @personId AND [p].[Language] = @language AND [p].[IsSpeaker] = @speech
        ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
    ) AS [p1]
    UNION ALL
    SELECT [p2].[PublicationId], [p2].[IsSpeaker]
    FROM (
        SELECT TOP(@p) [p0].[PublicationId], [p0].[IsSpeaker]
        FROM [PublicationPersons] AS [p0]
        WHERE [p0].[PersonId] = @personId AND [p0].[Language] = @language AND [p0].[IsSpeaker] = @mention
        ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
    ) AS [p2]
) AS [u]
INNER JOIN [Publications] AS [p3] ON [u].[PublicationId] = [p3].[Id]
LEFT JOIN [Editions] AS [e] ON [p3].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p4] ON [e].[SpeakerId] = [p4].[Id]
