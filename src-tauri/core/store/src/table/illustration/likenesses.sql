SELECT id, file_likeness FROM illustration WHERE file_likeness <> ''
