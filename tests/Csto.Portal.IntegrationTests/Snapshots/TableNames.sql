DECLARE @ids1 int = 7;
DECLARE @ids2 int = 8;

SELECT [p].[PublicationId], [p].[IsSpeaker], [p0].[SortName], CASE
    WHEN [p].[Language] = 'ru' THEN [p0].[Name]
    ELSE COALESCE([p0].[EnglishName], [p0].[Name])
END
FROM [PublicationPersons] AS [p]
INNER JOIN [Persons] AS [p0] ON [p].[PersonId] = [p0].[Id]
WHERE [p].[PublicationId] IN (@ids1, @ids2)
