import { wrongFile } from "./large-files";

/** The files that the in-memory host finds when it is asked to import. */
export const FAKE_FILES: Readonly<Record<string, string>> = {
  "/home/you/estate/cis.csv": `key,name,class,status,criticality,owner,support_team,rack_unit
srv-0207,dbhost-ham-01,server,live,critical,Ines Albrecht,Database Operations,14
srv-0208,dbhost-ham-02,server,live,critical,Ruben Haas,Database Operations,16
srv-2001,edge-cache-ham-01,server,live,medium,Nils Petersen,Workplace,22
srv-2002,edge-cache-ham-02,server,live,medium,Nils Petersen,Workplace,24
`,
  "/home/you/estate/relations.csv": `source,type,target,group,needs
srv-2001,connects_to,net-0111,uplinks,1
srv-2001,connects_to,net-0112,uplinks,1
srv-0207,connects_to,net-0111,,
`,
  "/home/you/estate/with-errors.csv": `key,name,class,status,criticality
srv-2003,edge-cache-lej-01,sever,live,medium
srv-2004,edge-cache-lej-02,server,alive,medium
srv-2005,edge-cache-lej-03,server,live,medium
`,
  "/home/you/estate/many-errors.csv": wrongFile(),
};
