export { startReviews } from './desks.ts';
export { ReviewPage } from './review-page.tsx';
export { ReviewsPage } from './reviews-page.tsx';
export { ReviewsRoot } from './reviews-root.tsx';
