/** The only two IPC channels: questions of the page, and events to it. */
export const requestChannel = 'handrail:request';
export const eventChannel = 'handrail:event';
