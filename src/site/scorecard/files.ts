// Scorecards as data, for whoever reads them with a program: one file for the program and one for each partner.
import { scorecardFiles } from '../../scorecards/report/result.ts'
import type { SideFile } from '../side-files.ts'
import type { Site } from '../site.ts'

/** Files below `/api/scorecards/`; none without figures, and none for anybody but the team. Their schema is `schemas/json/scorecard.schema.json`. */
export const scorecardData = ({ scorecards, view }: Site): SideFile[] =>
  scorecards === undefined
    ? []
    : [...scorecardFiles(scorecards, view)].map(([name, value]) => ({
        path: `/api/scorecards/${name}`,
        text: `${JSON.stringify(value)}\n`,
      }))
