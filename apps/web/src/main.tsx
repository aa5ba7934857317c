/** Mounts the page. */
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Views } from './views.tsx';
import { apolloClient } from './client/apolloClient.ts';
import { LanguageProvider } from './language/language.tsx';
import './style/base.css';
import './style/print.css';

const place = document.getElementById('page');
if (!place) throw new Error('the page has no place to be mounted at');
createRoot(place).render(
  <StrictMode>
    <ApolloProvider client={apolloClient}>
      <BrowserRouter>
        <LanguageProvider>
          <Views />
        </LanguageProvider>
      </BrowserRouter>
    </ApolloProvider>
  </StrictMode>,
);
