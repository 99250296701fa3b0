// The types of partners. A file of its own, because the program speaks of them and partners speak of the program.
export const partner_types = ['isv', 'si', 'reseller', 'oem', 'marketplace', 'academic', 'public_sector'] as const
