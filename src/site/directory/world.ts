// The world as tiles: every country one square, about where it is. Written as it looks, so that it can be read and changed here.

const rows = `
.. .. .. .. .. .. .. GL .. IS .. .. NO SE FI .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..
.. CA .. .. .. .. .. .. .. IE GB .. DK .. EE LV .. RU .. .. .. .. .. .. .. .. .. .. .. ..
.. US .. .. .. .. .. .. .. .. NL DE PL LT BY UA .. .. KZ KG .. MN .. .. .. .. .. .. .. ..
.. MX .. BS .. .. .. .. .. .. BE LU CZ SK HU MD .. GE AZ UZ TJ .. CN .. KP JP .. .. .. ..
.. GT BZ CU HT DO PR .. .. .. FR CH LI AT SI RO BG TR AM IR TM AF NP BT KR .. .. .. .. ..
.. SV HN JM .. KN AG .. .. PT ES MC IT HR RS MK GR CY SY IQ KW PK IN BD MM HK TW .. .. ..
.. .. NI .. .. DM LC .. .. .. AD VA SM BA ME AL XK LB JO SA BH QA .. .. TH LA VN .. .. ..
.. .. CR .. .. VC BB .. .. .. MA DZ TN MT LY EG IL PS .. .. AE MV LK .. .. KH .. PH .. ..
.. .. PA .. .. GD TT .. CV SN MR ML NE TD SD ER DJ .. .. YE OM .. .. .. MY BN .. PW FM MH
.. .. .. CO VE GY SR GF .. GM GN BF BJ NG CM SS ET SO .. .. .. .. .. .. SG ID TL PG NR KI
.. .. .. EC .. BR .. .. .. GW SL CI GH TG CF UG KE .. .. SC .. .. .. .. .. .. .. SB TV ..
.. .. .. PE BO PY .. .. .. .. LR .. ST GQ CG RW TZ .. KM .. .. .. .. .. .. AU VU FJ WS ..
.. .. .. CL AR UY .. .. .. .. .. .. .. GA CD BI MW .. MG MU .. .. .. .. .. .. .. NZ TO ..
.. .. .. .. .. .. .. .. .. .. .. .. .. .. AO ZM MZ .. .. .. .. .. .. .. .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. .. .. .. NA BW ZW .. .. .. .. .. .. .. .. .. .. .. .. ..
.. .. .. .. .. .. .. .. .. .. .. .. .. .. ZA LS SZ .. .. .. .. .. .. .. .. .. .. .. .. ..
`

export interface Cell {
  country: string
  column: number
  row: number
}

/** The square of every country. */
export const world: readonly Cell[] = rows
  .trim()
  .split('\n')
  .flatMap((line, row) => line.split(' ').flatMap((country, column) => (country === '..' ? [] : [{ country, column, row }])))
