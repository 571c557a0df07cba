DECLARE @editionId int = 7;

SELECT [m].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[EnglishAlt]
END, [m0].[EnglishCaption], [m0].[EnglishCredit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds], CASE
    WHEN [m4].[Id] IS NULL OR [m2].[DeletedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m2].[Sha256], [m4].[Sha256], [m4].[Kind], COALESCE([m4].[PublicType], [m4].[ContentType]), [m4].[Bytes], COALESCE([m4].[PublicWidth], [m4].[Width]), COALESCE([m4].[PublicHeight], [m4].[Height]), [m4].[FileName], CASE
    WHEN [m4].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m4].[Alt]
END, [m4].[Caption], [m4].[Credit], CASE
    WHEN [m4].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m4].[EnglishAlt]
END, [m4].[EnglishCaption], [m4].[EnglishCredit], [m4].[Width], [m4].[Height], [m4].[Colour], [m4].[Focus], [m4].[CardFocus], [m4].[VariantsMade], [m4].[Seconds], CASE
    WHEN [m5].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m5].[Id], [m5].[Language], [m5].[Label]
FROM [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
LEFT JOIN [MediaAssets] AS [m2] ON [m0].[PosterId] = [m2].[Id]
LEFT JOIN (
    SELECT [m3].[Id], [m3].[Alt], [m3].[Bytes], [m3].[Caption], [m3].[CardFocus], [m3].[Colour], [m3].[ContentType], [m3].[Credit], [m3].[EnglishAlt], [m3].[EnglishCaption], [m3].[EnglishCredit], [m3].[FileName], [m3].[Focus], [m3].[Height], [m3].[IsDecorative], [m3].[Kind], [m3].[PublicHeight], [m3].[PublicType], [m3].[PublicWidth], [m3].[Seconds], [m3].[Sha256], [m3].[VariantsMade], [m3].[Width]
    FROM [MediaAssets] AS [m3]
    WHERE [m3].[DeletedAt] IS NULL
) AS [m4] ON COALESCE([m2].[ReplacedById], [m0].[PosterId]) = [m4].[Id]
LEFT JOIN [MediaTracks] AS [m5] ON [m0].[Id] = [m5].[MediaAssetId]
WHERE [e].[EditionId] = @editionId AND [m0].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e0]
    INNER JOIN [Editions] AS [e1] ON [e0].[EditionId] = [e1].[Id]
    INNER JOIN [Publications] AS [p] ON [e1].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e0].[EditionId] OR ([e1].[MajorNumber] IS NOT NULL AND [e1].[State] = 60)) AND [e0].[MediaAssetId] = [m0].[Id]) OR EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e2]
    INNER JOIN [Editions] AS [e3] ON [e2].[EditionId] = [e3].[Id]
    INNER JOIN [Publications] AS [p0] ON [e3].[PublicationId] = [p0].[Id]
    INNER JOIN [MediaAssets] AS [m1] ON [e2].[MediaAssetId] = [m1].[Id]
    WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e2].[EditionId] OR ([e3].[MajorNumber] IS NOT NULL AND [e3].[State] = 60)) AND [m1].[ReplacedById] = [m0].[Id]))
