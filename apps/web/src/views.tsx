/** Which view is at which address; each is loaded when it is first looked at. */
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotHere } from './shell/notHere.tsx';
import { Shell } from './shell/shell.tsx';

const InForceView = lazy(async () => ({
  default: (await import('./inForce/inForceView.tsx')).InForceView,
}));
const RegulationView = lazy(async () => ({
  default: (await import('./regulation/regulationView.tsx')).RegulationView,
}));
const CompareView = lazy(async () => ({
  default: (await import('./compare/compareView.tsx')).CompareView,
}));
const StreamView = lazy(async () => ({
  default: (await import('./stream/streamView.tsx')).StreamView,
}));
const FeedView = lazy(async () => ({ default: (await import('./feed/feedView.tsx')).FeedView }));

export function Views() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<InForceView />} />
        <Route path="regulations/:name" element={<RegulationView />} />
        <Route path="compare" element={<CompareView />} />
        <Route path="stream" element={<StreamView />} />
        <Route path="feed" element={<FeedView />} />
        <Route path="*" element={<NotHere />} />
      </Route>
    </Routes>
  );
}
