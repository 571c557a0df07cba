DECLARE @person int = 5;
DECLARE @asSpeaker bit = CAST(1 AS bit);
DECLARE @language varchar(8) = 'ru';
DECLARE @asSpeaker4 bit = CAST(0 AS bit);
DECLARE @language5 varchar(8) = 'ru';

SELECT [p].[Id], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[Language], [p].[Sequence], [e].[Title], CASE
    WHEN [p].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Publications] AS [p]
LEFT JOIN [Editions] AS [e] ON [p].[LiveEditionId] = [e].[Id]
WHERE [p].[Id] IN (
    SELECT TOP(21) [u].[Id]
    FROM (
        SELECT [p3].[Id], [p3].[Day], [p3].[Sequence]
        FROM (
            SELECT TOP(21) [p0].[PublicationId] AS [Id], [p0].[PublishedOn] AS [Day], [p0].[Sequence]
            FROM [PublicationPersons] AS [p0]
            WHERE [p0].[PersonId] = @person AND [p0].[IsSpeaker] = @asSpeaker AND [p0].[Language] = @language
            ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
        ) AS [p3]
        UNION ALL
        SELECT [p4].[Id], [p4].[Day], [p4].[Sequence]
        FROM (
            SELECT TOP(21) [p1].[PublicationId] AS [Id], [p1].[PublishedOn] AS [Day], [p1].[Sequence]
            FROM [PublicationPersons] AS [p1]
            WHERE [p1].[PersonId] = @person AND [p1].[IsSpeaker] = @asSpeaker4 AND [p1].[Language] = @language5 AND NOT EXISTS (
                SELECT 1
                FROM [PublicationPersons] AS [p2]
                WHERE [p2].[PublicationId] = [p1].[PublicationId] AND [p2].[PersonId] = @person AND [p2].[IsSpeaker] = CAST(1 AS bit))
            ORDER BY [p1].[PublishedOn] DESC, [p1].[Sequence] DESC
        ) AS [p4]
    ) AS [u]
    ORDER BY [u].[Day] DESC, [u].[Sequence] DESC
)
