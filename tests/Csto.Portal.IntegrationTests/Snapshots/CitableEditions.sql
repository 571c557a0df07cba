DECLARE @publications1 int = 7;
DECLARE @publications2 int = 8;

SELECT [e].[PublicationId], [e].[MajorNumber], [e].[GoesLiveAt], [e].[ChangeNote]
FROM [Editions] AS [e]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [e].[PublicationId] IN (@publications1, @publications2)
