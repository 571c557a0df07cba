DECLARE @language nvarchar(4000) = N'en';
DECLARE @slug varchar(80) = 'p-arsenev';

SELECT [p].[Id], COALESCE([p].[EnglishName], [p].[Name]), COALESCE([p].[EnglishAbout], [p].[About]), CASE
    WHEN [p].[EnglishAbout] IS NOT NULL THEN @language
    ELSE N'ru'
END, COALESCE([m].[EnglishName], [m].[Name]), [m].[Id], COALESCE([p0].[EnglishTitle], [p0].[Title]), [p0].[HeldFrom], [p0].[HeldTo], [p0].[Id]
FROM [Persons] AS [p]
LEFT JOIN [MemberStates] AS [m] ON [p].[MemberStateId] = [m].[Id]
LEFT JOIN [PersonPosts] AS [p0] ON [p].[Id] = [p0].[PersonId]
WHERE [p].[Slug] = @slug
ORDER BY [p].[Id], [m].[Id], [p0].[HeldFrom] DESC, [p0].[Id]
