export const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;

export type ServiceName = (typeof SERVICES)[number];

/** Where each service answers: `http://127.0.0.1:3001`. */
export type ServiceUrls = Readonly<Record<ServiceName, string>>;

export const SERVICE_URLS = Symbol('service urls');
