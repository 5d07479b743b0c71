SELECT count(*) FROM illustration WHERE 1 /* conditions */
