// A second partner for examples that need two: an active reseller in the shortest form.
export const zeta = `partner_id: zeta
name: Zeta Lda
type: reseller
partnership: distribution
region: iberia
country: ES
website: https://zeta.example/
summary: Zeta sells light.
tier: member
joined_on: 2025-09-01
listed: false
status: active
phase: manage
phases: [{ phase: manage, entered_on: 2025-09-01 }]
segment: growth
risk_tier: low
agreements: []
contacts: [{ contact_id: owner, name: Pau Riba, role: Owner, influence: decision_maker, duties: [primary, security], email: pau@zeta.example }]
owners: { manager: Eva Melo }`
