DECLARE @publicationId int = 7;

SELECT [e].[MajorNumber], [e].[GoesLiveAt], [e].[ChangeNote]
FROM [Editions] AS [e]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [e].[PublicationId] = @publicationId
ORDER BY [e].[MajorNumber] DESC
