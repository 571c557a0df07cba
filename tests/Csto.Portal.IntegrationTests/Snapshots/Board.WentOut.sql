DECLARE @from datetime2 = '2026-02-12T21:00:00.0000000Z';
DECLARE @to datetime2 = '2026-02-13T21:00:00.0000000Z';

SELECT [e].[Title]
FROM [Editions] AS [e]
WHERE [e].[GoesLiveAt] >= @from AND [e].[GoesLiveAt] < @to AND ([e].[ApprovedAt] IS NOT NULL OR [e].[UrgentById] IS NOT NULL)
